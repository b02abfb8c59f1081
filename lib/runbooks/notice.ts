/** Something about a runbook file that its author should look at; the first line is 1. */
export interface Notice {
  line: number;
  reason: string;
}
