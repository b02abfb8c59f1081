// Apart from the contract: pages show levels, and pages hold no schema.

/** By what the list of accounts can be filtered. */
export const levelFilters = ['high', 'medium', 'low', 'unknown'] as const;
export type LevelFilter = (typeof levelFilters)[number];
