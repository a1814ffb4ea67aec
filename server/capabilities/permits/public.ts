/** What other capabilities may know of permits. */
export { adjustPayment, placeOrder, refundOrder } from './commands.ts'
export { ordersBook } from './store.ts'
