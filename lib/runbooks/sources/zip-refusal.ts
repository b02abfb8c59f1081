/** Why a whole zip is not taken. */
export type ZipRefusal =
  | { code: 'noZip' }
  /** Unpacked, a file of it is so many times as large as it is. */
  | { code: 'bomb'; path: string }
  | { code: 'tooManyFiles'; most: number }
  /** It holds more text than anybody wrote. */
  | { code: 'tooMuch'; megabytes: number };
