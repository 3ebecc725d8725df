/** How one hostile file ended, in a process of its own. */
export interface Ended {
  /** `read`, the code of a typed error, or what went wrong. */
  readonly ends: string;
  /** Of the processor, without the program's own start: other work on the machine does not count. */
  readonly seconds: number;
  /** Of the clock. */
  readonly wall: number;
  /** The most memory that the process held, 10⁶ bytes. */
  readonly megabytes: number;
}
