/** A number of a till that is a name, such as `Vault` or `Library 1`. */
export const isName = (number: string): boolean => /^\p{L}{4,}(\s|$)/u.test(number)
