/** Where in a manifest something stands: keys and indexes from its root. */
export type Path = readonly (string | number)[];

const plain = /^[A-Za-z_$][\w$-]*$/;

/** `spec.rules[1].to`, and `metadata.labels["a.b/c"]` for keys that hold dots or slashes. */
export function printPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (plain.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The value at a path, or undefined where the way there ends early. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
