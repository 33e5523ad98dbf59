/**
 * A pure function of a text that keeps its latest answers: what many rules ask about one text, they ask one after the other.
 *
 * @param most how many answers are kept; all are dropped when there are more
 */
export function recent<T>(compute: (text: string) => T, most = 64): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
