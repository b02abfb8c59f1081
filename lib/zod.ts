import * as z from 'zod';

// zod probes `new Function` to compile parsers; the extension's CSP forbids it and would log a violation each time.
z.config({ jitless: true });

export { z };
