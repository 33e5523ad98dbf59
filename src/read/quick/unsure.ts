/** Thrown where the quick reader is not sure of a text: the exact one takes it then. Made once, as its stack says nothing. */
export const unsure = new Error('the quick reader leaves this text to the exact one');

export const code = {
  tab: 9,
  newline: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  plus: 43,
  comma: 44,
  dash: 45,
  colon: 58,
  openList: 91,
  backslash: 92,
  closeList: 93,
  pipe: 124,
  openMap: 123,
  closeMap: 125,
  greater: 62,
} as const;
