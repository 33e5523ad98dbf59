/** What came of reading a value from text: the value, or in our own words why it is none. */
export type Parsed<T> = { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: string };
