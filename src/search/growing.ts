/** Numbers by place, most of them counts. */
export interface Counter {
  at(place: number): number;
  add(place: number, amount: number): void;
}

/** A typed array that grows as numbers are added. */
export class Growing<Numbers extends Uint32Array | Uint16Array | Uint8Array> {
  #room: Numbers;
  readonly #create: new (
    length: number,
  ) => Numbers;
  length = 0;

  constructor(create: new (length: number) => Numbers) {
    this.#create = create;
    this.#room = new create(64);
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

  /** The numbers, in an array of just their length. */
  trimmed(): Numbers {
    const exact = new this.#create(this.length);
    exact.set(this.#room.subarray(0, this.length));
    return exact;
  }
}

/** A number for every place. */
export class DenseCounter implements Counter {
  readonly #numbers: Int32Array;

  constructor(length: number) {
    this.#numbers = new Int32Array(length);
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  add(place: number, amount: number): void {
    this.#numbers[place] = this.at(place) + amount;
  }
}

/** Numbers for a few of many places. */
export class SparseCounter implements Counter {
  readonly #numbers = new Map<number, number>();

  at(place: number): number {
    return this.#numbers.get(place) ?? 0;
  }

  add(place: number, amount: number): void {
    this.#numbers.set(place, this.at(place) + amount);
  }
}
