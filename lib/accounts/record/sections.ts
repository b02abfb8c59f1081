// Apart from the schema: pages show sections, and pages hold no schema.

/** The parts of a technical record, in their order. */
export const sections = ['integration', 'environment', 'constraint', 'person', 'decision', 'link'] as const;
export type RecordSection = (typeof sections)[number];

/** How an integration is. */
export const itemStates = ['works', 'degraded', 'blocked', 'planned', 'unused'] as const;
export type ItemState = (typeof itemStates)[number];

/** Integrations that have words of ours; a team may name others. */
export const knownIntegrations = ['sso', 'scim', 'api', 'webhooks', 'agents'] as const;
export type KnownIntegration = (typeof knownIntegrations)[number];

/** Roles that have words of ours; a team may name others. */
export const knownRoles = ['admin', 'sponsor', 'security', 'network', 'identity', 'data'] as const;
export type KnownRole = (typeof knownRoles)[number];
