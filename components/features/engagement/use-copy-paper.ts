import { handoffOf, reportOf, type Say, statusOf } from '@/lib/accounts/engagements/report';
import { stateOf } from '@/lib/accounts/engagements/state';
import type { EngagementView } from '@/lib/contract/engagements';
import type { Words } from '@/locales/words';
import { ask, refusalIn } from '../../data/ask';
import { copyText } from '../../ui/copy-text';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { pointText } from './point-text';
import { todayHere } from './today';
import { hoursIn } from './typed';

const papers = { status: statusOf, handoff: handoffOf, report: reportOf };

/** Copies a paper about an engagement, as Markdown. Nothing of it leaves by itself. */
export function useCopyPaper({ engagement, parts, burn }: EngagementView) {
  const w = useWords();
  const { toast, warn } = useStatus();
  return async (paper: keyof typeof papers) => {
    const made = papers[paper]({ engagement, parts, burn, today: todayHere() }, sayIn(w));
    try {
      const { text, masked } = await ask('paperToCopy', { text: made });
      await copyText(text);
      toast(w.engagement.head.copied(masked));
    } catch (error) {
      warn(w.engagement.head.notCopied(refusedWords(w, refusalIn(error))));
    }
  };
}

function sayIn(w: Words): Say {
  return {
    words: w.engagement.report,
    day: (date) => w.format.dayOfDate(date),
    hours: (hours) => hoursIn(w, hours),
    state: (engagement) => w.engagement.states[stateOf(engagement)],
    milestone: (state) => w.engagement.milestones.states[state],
    point: (point) => `${w.engagement.areas[point.area]}: ${pointText(w, point)}`,
    artefact: (kind) => w.engagement.artefacts[kind],
    artefactState: (state) => w.engagement.artefact.states[state ?? 'unknown'],
    answer: (answer) => w.engagement.scope.answers[answer],
    decision: (decision) => w.engagement.readiness.decision[decision],
  };
}
