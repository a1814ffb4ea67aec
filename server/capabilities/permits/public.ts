/** What other capabilities may know of permits. */
export { placeOrder } from './commands.ts'
export { ordersBook } from './store.ts'
