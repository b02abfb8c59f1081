/** Why a whole zip is not taken. */
export type ZipRefusal =
  | { code: 'noZip' }
  /** The list of its files says other numbers than it holds: what is too large for 32 bits was cut off. */
  | { code: 'badList' }
  /** Unpacked, a file of it is so many times as large as it is. */
  | { code: 'bomb'; path: string }
  | { code: 'tooManyFiles'; most: number }
  /** It holds more text than anybody wrote. */
  | { code: 'tooMuch'; megabytes: number };
