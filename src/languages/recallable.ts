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
