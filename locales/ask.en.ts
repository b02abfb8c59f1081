import type { AskWords } from '@/lib/packet/ask';
import type { Browser, IdentityProvider } from '@/lib/packet/how-to';
import { criterionWords } from './domain/packet';

const har: Record<Browser | 'any', string> = {
  chrome:
    'How: press F12 in Chrome, open “Network”, tick “Preserve log”, repeat the attempt, then choose “Export HAR (sanitized)” by the download arrow.',
  edge: 'How: press F12 in Edge, open “Network”, tick “Preserve log”, repeat the attempt, then choose “Export HAR (sanitized)” by the download arrow.',
  firefox:
    'How: press F12 in Firefox, open “Network”, switch on “Persist Logs” by the gear, repeat the attempt, then right-click a line and choose “Save All As HAR”.',
  safari:
    'How: in Safari, switch on “Show features for web developers” in Settings › Advanced, open Develop › Show Web Inspector › Network, repeat the attempt, then choose “Export”.',
  any: 'How: press F12 in the browser, open “Network”, keep the log, repeat the attempt, then export it as a HAR file.',
};

const idpTrace: Record<IdentityProvider, string> = {
  entra:
    'How: in the Entra admin center, open Monitoring › Sign-in logs, choose the failed sign-in and copy its correlation ID, its time and its error code.',
  okta: 'How: in the Okta admin console, open Reports › System Log, find the failed sign-in and copy its transaction ID, its time and its outcome.',
  any: 'How: in your identity provider’s sign-in log, open the failed sign-in and copy its ID, its time and its error code.',
};

/** A message to the customer, in English. */
export const askEn: AskWords = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  opening: (count) =>
    count === 1
      ? 'Thank you for what you sent so far. To hand this on, we need one more thing:'
      : `Thank you for what you sent so far. To hand this on, we need ${count} more things:`,
  question: (criterion) => criterionWords(criterion).question,
  howTo: (howTo) => {
    if (howTo.code === 'har') return har[howTo.browser ?? 'any'];
    if (howTo.code === 'idpTrace') return idpTrace[howTo.provider];
    if (howTo.code === 'requestId') {
      return 'How: the request ID stands on the error page, or in the answer’s headers (F12 › Network › the red line › Headers: “x-request-id”).';
    }
    return 'How: on the machine where it runs, copy the log of ten minutes before to five minutes after the attempt, and attach it as a file.';
  },
  caution: 'Please look through files before you send them: they should hold no passwords and no personal data.',
  closing: 'Thank you for your help. With this we can go on at once.',
  update: {
    fixed: (version) =>
      version === undefined
        ? 'the fault that you reported is fixed.'
        : `the fault that you reported is fixed in ${version}.`,
    works: 'We tried it on a system of ours, and it works.',
    runs: ({ theirs, fixed }) => `By what we know you run ${theirs}: the fix comes to you with ${fixed}.`,
    closing: 'Please tell us whether it works for you. Until then this ticket stays open.',
  },
};
