/** People, pages and the gateway that want to know what happens. */
export class Listeners<Happening> {
  readonly #all = new Set<(happening: Happening) => void>();

  /** Returns the function that stops the listening. */
  add(listener: (happening: Happening) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(happening: Happening): void {
    for (const listener of [...this.#all]) listener(happening);
  }
}
