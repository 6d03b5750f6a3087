/** What is derived from an immutable value once, and forgotten with it. */
export function keepBeside<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = derive(key);
    kept.set(key, value);
    return value;
  };
}

/**
 * What was derived last, given again as long as the arguments are the very same: everyone on a question's way reads the question, and none of them knows
 * of the others.
 */
export function keepLast<Given extends readonly unknown[], Value>(
  derive: (...given: Given) => Value,
): (...given: Given) => Value {
  let last: { readonly given: Given; readonly value: Value } | undefined;
  return (...given) => {
    if (last && isSame(last.given, given)) return last.value;
    const value = derive(...given);
    last = { given, value };
    return value;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}

/**
 * A value that is made when it is asked for, and again when the collector took it meanwhile: large tables that are needed for a moment now and
 * then, such as the forms of verbs while an article's facts are read.
 */
export function recallable<Value extends object>(make: () => Value): () => Value {
  let kept: WeakRef<Value> | undefined;
  return () => {
    const known = kept?.deref();
    if (known) return known;
    const value = make();
    kept = new WeakRef(value);
    return value;
  };
}
