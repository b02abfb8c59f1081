import type { VoiceView } from '@/lib/contract/portfolio';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import table from '../../ui/Table.module.css';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { CopyButton } from '../copying/CopyButton';
import { voiceBlocks } from './brief-blocks';
import classes from './Portfolio.module.css';

/** What customers say, or one of them: themes with their evidence, and what product was told. */
export function VoiceSection({ accountId, name }: { accountId?: string; name?: string }) {
  const w = useWords();
  const words = w.portfolio.voice;
  return (
    <div className={classes.card}>
      <QueryState query={useQuery('voice', accountId === undefined ? {} : { accountId })}>
        {(voice) => (
          <Section
            title={words.title}
            aside={
              <CopyButton
                title={words.title}
                label={words.copy}
                make={() => ({
                  blocks: voiceBlocks(w, voice, name, Date.now()),
                  known: { names: [], accounts: Object.values(voice.names).filter((one) => one !== '') },
                  fileName: 'voice-of-the-customer',
                })}
              />
            }
          >
            <p className={text.support}>{voice.themes.length === 0 ? words.none : words.about}</p>
            {voice.themes.length > 0 && <Themes voice={voice} />}
            {voice.withoutArea > 0 && <p className={text.meta}>{words.withoutArea(voice.withoutArea)}</p>}
            <Feedback voice={voice} />
          </Section>
        )}
      </QueryState>
    </div>
  );
}

function Themes({ voice }: { voice: VoiceView }) {
  const w = useWords();
  const words = w.portfolio.voice;
  return (
    <div className={classes.scrolling}>
      <table className={table.table}>
        <thead>
          <tr>
            {(Object.keys(words.columns) as (keyof typeof words.columns)[]).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voice.themes.map((theme) => (
            <tr key={theme.area}>
              <th scope="row">
                <Foreign className={text.strong}>{theme.area}</Foreign>
              </th>
              <td data-column={words.columns.tickets}>
                {words.tickets(theme)}
                {theme.escalated > 0 && <p className={text.meta}>{words.escalated(theme.escalated)}</p>}
                {theme.fixedIn.length > 0 && <p className={text.meta}>{words.fixedIn(w.format.list(theme.fixedIn))}</p>}
              </td>
              <td data-column={words.columns.accounts}>
                {w.format.number(theme.accountIds.length)}
                <p className={text.meta}>
                  <Foreign>
                    {theme.accountIds
                      .slice(0, mostNames)
                      .flatMap((id) => voice.names[id] || [])
                      .join(', ')}
                  </Foreign>
                </p>
              </td>
              <td data-column={words.columns.severity}>
                {theme.severity === undefined ? (
                  <span className={text.meta}>{words.noSeverity}</span>
                ) : (
                  <Tag icon={theme.severity <= 2 ? 'up' : 'flag'} tone={theme.severity <= 2 ? 'bad' : 'plain'}>
                    {words.severity(theme.severity)}
                  </Tag>
                )}
              </td>
              <td data-column={words.columns.workaround}>
                {theme.workaround ? (
                  words.helped(theme.workaround)
                ) : (
                  <span className={text.meta}>{words.noWorkaround}</span>
                )}
              </td>
              <td className={table.whole} data-column={words.columns.evidence}>
                <ul>
                  {theme.evidence.map((one) => (
                    <li key={`${one.accountId} ${one.label}`}>
                      <Named label={one.label} url={one.url} />{' '}
                      <Foreign className={text.support}>{one.subject}</Foreign>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** More names than this say no more. */
const mostNames = 5;

function Feedback({ voice: { feedback, names } }: { voice: VoiceView }) {
  const w = useWords();
  const words = w.portfolio.voice;
  return (
    <>
      <h3>{words.feedback}</h3>
      {feedback.length === 0 && <p className={text.support}>{words.noFeedback}</p>}
      <ul className={classes.due}>
        {feedback.map((item) => (
          <li key={`${item.label} ${item.sentAt}`}>
            <Named label={item.target?.label ?? item.label} url={item.target?.url ?? item.url} />
            {item.area !== undefined && <Foreign>{item.area}</Foreign>}
            {item.accountId !== undefined && names[item.accountId] && <Foreign>{names[item.accountId] ?? ''}</Foreign>}
            <span>{w.outcomes.states[item.outcome.state]}</span>
            <span className={text.support}>{words.sent(w.format.dateOf(item.sentAt))}</span>
            {item.outcome.fixVersion !== undefined && <span>{words.fixedIn(item.outcome.fixVersion)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ label, url }: { label: string; url: string | undefined }) {
  if (!url?.startsWith('https://')) return <Foreign>{label}</Foreign>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <Foreign>{label}</Foreign>
    </a>
  );
}
