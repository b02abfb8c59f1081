import { useMemo, useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { MaskingView } from '@/lib/contract/packet';
import type { Evidence } from '@/lib/evidence/evidence';
import { composePacket } from '@/lib/packet/compose';
import { type Copy, copyOf, review } from '@/lib/packet/copy';
import { createPage, targetFormats } from '@/lib/packet/create-page';
import { clipOf, formats, type PacketFormat, packetFormats } from '@/lib/packet/formats';
import { composedAt, generatedIn } from '@/lib/packet/generated';
import type { PacketCheck } from '@/lib/packet/packet';
import { receiverIds } from '@/lib/packet/receiver-ids';
import { type OwnTexts as Own, topicSlot } from '@/lib/packet/receivers';
import type { Target } from '@/lib/packet/target-pages';
import type { FindingKind } from '@/lib/redaction/redaction';
import { sites } from '@/lib/sites/sites';
import { packetTexts } from '@/locales/domain/packet';
import { useRemembered } from '../../data/use-remembered';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { PickOne } from '../../ui/PickOne';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { NextPromised } from '../promises/NextPromised';
import { Acceptance } from './Acceptance';
import { FoundKinds } from './FoundKinds';
import { MaskMore } from './MaskMore';
import { meantBy, passagesOf } from './masking';
import { OwnTexts } from './OwnTexts';
import { Preview } from './Preview';
import classes from './Review.module.css';
import { ReviewFooter } from './ReviewFooter';
import { useOwnTexts } from './use-own-texts';
import { usePut } from './use-put';
import { useRememberWords } from './use-remember-words';

export interface ReviewProps {
  context: TicketContext;
  check: PacketCheck;
  evidence: Evidence[];
  rules: MaskingView;
  onClose: () => void;
}

/** The packet as it will be copied, for whom and as what: what would leak is found, shown and masked first. */
export function Review({ context, check, evidence, rules, onClose }: ReviewProps) {
  const w = useWords();
  const [receiver, setReceiver] = useRemembered('packet receiver', receiverIds, 'engineering');
  const [format, setFormat] = useRemembered('packet format', packetFormats, 'markdown');
  const texts = useOwnTexts(receiver);
  const { own, accepted, accept } = texts;
  const packet = useMemo(() => {
    const named = { label: sites.contextLabel(context), site: sites.nameOf(context.ref.site) };
    return composePacket(context, check, evidence, packetTexts, named, { receiver, own });
  }, [context, check, evidence, receiver, own]);
  const reviewed = useMemo(() => review(packet, context, rules), [packet, context, rules]);
  const [masked, setMasked] = useState<ReadonlySet<FindingKind>>(new Set(rules.masked));
  const [more, setMore] = useState('');
  /** What the customer is told in the copy, in the person's words. */
  const [told, setTold] = useState<string>();
  const { remember, refusal } = useRememberWords();
  const { put, refused } = usePut();
  const { toast, say, warn } = useStatus();

  const written = (as: PacketFormat) => copyOf(reviewed, masked, formats[as].render);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` is made of what stands here
  const copy = useMemo(() => written(format), [reviewed, masked, format]);
  const clip = useMemo(() => clipOf(copy, format), [copy, format]);
  const maskedKinds = countMasked(copy);
  const open = check.completeness.required - check.completeness.met;

  function mask(kind: FindingKind, isMasked: boolean) {
    const next = new Set(masked);
    if (isMasked) next.add(kind);
    else next.delete(kind);
    setMasked(next);
    say(w.packet.masked(countMasked(copyOf(reviewed, next, formats[format].render))));
  }
  async function copyIt() {
    if (!(await put(clip))) return;
    if (receiver === 'customer') setTold(toldCustomer(own));
    toast(w.packet.copied(maskedKinds));
  }
  async function openIn(target: Target) {
    const as = targetFormats[target.page];
    const made = clipOf(written(as), as);
    // The title is a packet's first line, masked as it is.
    const [title = ''] = written('plain').text.split('\n', 1);
    const page = createPage(target, title, made.text);
    if (!page) return warn(w.packet.create.badAddress);
    if (!page.isWhole && !(await put(made))) return;
    window.open(page.url, '_blank', 'noopener,noreferrer');
    toast(page.isWhole ? w.packet.create.opened : w.packet.create.titleOnly);
  }
  async function saveBundle() {
    try {
      const [{ bundleOf, nameOf }, { zipOf }] = await Promise.all([
        import('@/lib/packet/bundle'),
        import('@/lib/packet/zip'),
      ]);
      const files = bundleOf(packet, context, { ...rules, masked });
      saveFile(`${nameOf(context)}.zip`, zipOf(files, Date.now()), 'application/zip');
      toast(w.packet.bundle.saved(files.length));
    } catch {
      warn(w.packet.bundle.notSaved);
    }
  }

  return (
    <Sheet
      title={w.packet.review}
      back={w.packet.backToPacket}
      onClose={onClose}
      aside={
        <Tag icon={open === 0 ? 'met' : 'weak'} tone={open === 0 ? 'good' : 'warn'}>
          {w.panel.status.met(check.completeness)}
        </Tag>
      }
      footer={(close) => (
        <ReviewFooter
          format={format}
          maskedKinds={maskedKinds}
          onCopy={() => void copyIt()}
          onOpen={(target) => void openIn(target)}
          onBundle={() => void saveBundle()}
          onBack={close}
        />
      )}
    >
      {refused}
      <PickOne
        legend={w.packet.receivers.label}
        options={receiverIds.map((id) => [id, w.packet.receivers.names[id]] as const)}
        value={receiver}
        onChange={setReceiver}
      />
      <PickOne
        legend={w.packet.formats.label}
        options={packetFormats.map((id) => [id, w.packet.formats.names[id]] as const)}
        value={format}
        onChange={setFormat}
      />
      <OwnTexts
        key={receiver}
        receiver={receiver}
        check={check}
        texts={texts}
        composedAt={(slot) => composedAt(packet, slot)}
      />
      <FoundKinds
        found={copy.found}
        masked={masked}
        maskedKinds={maskedKinds}
        onMask={mask}
        onAllow={(value) => void remember('allow', value)}
      />
      <MaskMore
        words={more}
        onChange={setMore}
        onMask={(words) => void remember('deny', words).then((isKept) => isKept && setMore(''))}
      />
      {refusal && <Refusal what={w.packet.maskMore.notDone} refusal={refusal} />}
      <Acceptance generated={generatedIn(packet)} accepted={accepted} onAccept={accept} />
      <div>
        <p className={classes.label}>{w.packet.whatIsCopied}</p>
        <Preview
          passages={passagesOf(clip.runs)}
          accepted={accepted}
          onAccept={(line) => accept([line])}
          onSelect={(start, end) => {
            const meant = meantBy(clip.runs, start, end);
            if (meant !== '') setMore(meant.slice(0, 200));
          }}
        />
        {clip.html !== undefined && <p className={text.meta}>{w.packet.formats.richRead}</p>}
      </div>
      <NextPromised copied={receiver === 'customer' ? told : undefined} />
      {open > 0 && (
        <Note icon="alert" tone="warn">
          {w.packet.open(open)}
        </Note>
      )}
      <p className={text.meta}>
        <Icon name="lock" small /> {w.packet.onlyCopies}
      </p>
    </Sheet>
  );
}

/** When they hear from us stands under a heading that says so, and in whatever else the person wrote. */
function toldCustomer({ [topicSlot('when')]: when = '', ...own }: Own): string {
  return [`Next update: ${when}`, ...Object.values(own)].join('\n');
}

/** Kinds, not places: what a person switches. */
function countMasked({ runs }: Copy): number {
  return new Set(runs.flatMap(({ mark }) => (mark?.isMasked ? [mark.kind] : []))).size;
}
