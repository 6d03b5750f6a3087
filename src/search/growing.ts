/** A typed array that grows as numbers are added. */
export class Growing<Numbers extends Uint32Array | Uint16Array | Uint8Array> {
  #room: Numbers;
  readonly #create: new (
    length: number,
  ) => Numbers;
  length = 0;

  constructor(create: new (length: number) => Numbers) {
    this.#create = create;
    this.#room = new create(1024);
  }

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new this.#create(this.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#room[index] ?? 0;
  }

  add(index: number, amount: number): void {
    this.#room[index] = this.at(index) + amount;
  }

  clear(index: number, bits: number): void {
    this.#room[index] = this.at(index) & ~bits;
  }

  /** The numbers, in an array of just their length. */
  trimmed(): Numbers {
    const exact = new this.#create(this.length);
    exact.set(this.#room.subarray(0, this.length));
    return exact;
  }
}
