/**
 * Milliseconds that this process has worked, whatever else the machine does meanwhile: a growth that is not linear shows
 * in it on a busy machine, and a busy machine does not.
 */
export function cpuMs(): number {
  return process.cpuUsage().user / 1000;
}
