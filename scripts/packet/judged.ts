import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { type AskLanguage, type AskWords, askableOf, askLanguageOf, askMessage, firstNameOf } from '@/lib/packet/ask';
import { checkPacket } from '@/lib/packet/check';
import { composePacket } from '@/lib/packet/compose';
import { copyOf, review } from '@/lib/packet/copy';
import { formats, type PacketFormat } from '@/lib/packet/formats';
import type { Citation, PacketCheck } from '@/lib/packet/packet';
import type { ReceiverId } from '@/lib/packet/receiver-ids';
import type { Rubric } from '@/lib/packet/rubric';
import type { Proposal, Reason } from '@/lib/packet/triage';
import type { FindingKind } from '@/lib/redaction/redaction';
import { sites } from '@/lib/sites/sites';
import { askDe } from '@/locales/ask.de';
import { askEn } from '@/locales/ask.en';
import { packetTexts, packetWords } from '@/locales/domain/packet';
import { say } from '@/locales/domain/say';

interface Options {
  masked: readonly FindingKind[];
  language: AskLanguage | undefined;
  receivers: readonly ReceiverId[];
  formats: readonly PacketFormat[];
}

// A command may not import once its module is loaded, so both templates are here from the start.
const templates: Record<AskLanguage, AskWords> = { en: askEn, de: askDe };

/** Everything that is made of a ticket for its packet. */
export function judged(
  context: TicketContext,
  rubric: Rubric,
  { masked, language: wanted, receivers, formats: wantedFormats }: Options,
) {
  const evidence = findEvidence(context);
  const check = checkPacket(context, evidence, rubric);
  const { triage, completeness, score, acceptance, type, kind, unread } = check;
  const askable = askableOf(check, context, evidence);
  const language = wanted ?? askLanguageOf(context);
  const asked = askable.filter(({ required }) => required);
  const named = { label: sites.contextLabel(context), site: sites.nameOf(context.ref.site) };
  const packets = receivers.flatMap((receiver) => {
    const packet = composePacket(context, check, evidence, packetTexts, named, { receiver });
    const reviewed = review(packet, context);
    return wantedFormats.map((format) => {
      const { text } = copyOf(reviewed, new Set(masked), formats[format].render);
      return { receiver, format, masked, text };
    });
  });
  return {
    ref: context.ref,
    type,
    kind,
    evidence,
    verdicts: verdictsOf(check, context),
    completeness: { ...completeness, isComplete: completeness.met === completeness.required },
    score,
    acceptance,
    triage: {
      severity: { ...triage.severity, reasons: triage.severity.reasons.map((reason) => told(reason, context)) },
      ...(triage.cause && { cause: proposed(triage.cause, context) }),
      route: proposed(triage.route, context),
    },
    unread: unread.map(({ language: id, text, span }) => ({
      language: id,
      ...cited({ span, text }, context),
    })),
    ask: {
      language,
      criteria: asked.map(({ criterion }) => criterion.id),
      optional: askable.filter(({ required }) => !required).map(({ criterion }) => criterion.id),
      message: asked.length === 0 ? '' : askMessage(asked, firstNameOf(context), templates[language], 'full'),
    },
    packet: packets[0],
    ...(packets.length > 1 && { packets }),
  };
}

function verdictsOf(check: PacketCheck, context: TicketContext) {
  return check.verdicts.map(({ criterion, verdict, required, requiredAt, because, citations, field }) => ({
    criterion,
    verdict,
    required,
    ...(requiredAt && { requiredAt }),
    ...(because && { because, why: packetTexts.because(because) }),
    ...(field && { field }),
    citations: citations.map((citation) => cited(citation, context)),
  }));
}

/** The sentence with who said it, in which comment, and where in that. */
function cited({ span, text }: Citation, { conversation, fields }: TicketContext) {
  const index = conversation.findIndex(({ id }) => id === span.entry);
  const author = index < 0 ? fields.requester?.value.name : conversation[index]?.author.name;
  return { text, ...(author !== undefined && { author }), comment: index < 0 ? 'subject' : index + 1, ...span };
}

function told({ sign, citation }: Reason, context: TicketContext) {
  return { ...sign, why: say(packetWords.signs, sign), ...(citation && { citation: cited(citation, context) }) };
}

function proposed<T>({ value, reasons }: Proposal<T>, context: TicketContext) {
  return { value, reasons: reasons.map((reason) => told(reason, context)) };
}
