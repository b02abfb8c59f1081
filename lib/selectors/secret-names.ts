/** Names of what a session is made of: tokens against forgery, sign-ins, passwords. */
export const secretName = /csrf|xsrf|token|passw|authenticity|session|nonce|g_ck|sysparm_ck|saml|relaystate/i;
