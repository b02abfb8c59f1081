import { recordKey } from '@/lib/context/record-key';
import type { RecentRecord } from '@/lib/contract/records';
import { sites } from '@/lib/sites/sites';
import { useQuery } from '../../data/use-query';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { recordName } from '../record/record-name';
import classes from './Home.module.css';

const shown = 3;

/** The last records that were read here, each a link to its page. */
export function SeenLast() {
  const w = useWords();
  const { data } = useQuery('recentRecords', { most: shown });
  const now = useNow(30_000);
  if (!data) return null;
  return (
    <Section title={w.home.seenLast}>
      {data.length === 0 && <p className={text.support}>{w.home.noneSeen}</p>}
      <ul className={classes.list}>
        {data.map((record) => (
          <li key={recordKey(record.ref)}>
            <RecordLink record={record} />
            <span className={classes.age}>{w.format.ago(now - record.at)}</span>
            <span className={classes.about}>
              {record.account && <Foreign>{record.account}</Foreign>}
              <span>{w.home.kindOn[record.ref.kind](sites.nameOf(record.ref.site))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RecordLink({ record: { ref, label, title, url } }: { record: RecentRecord }) {
  const w = useWords();
  const name = (
    <>
      <Foreign>{label ?? recordName(w, ref)}</Foreign> {title !== undefined && <Foreign>{title}</Foreign>}
    </>
  );
  if (url === undefined) return <span className={text.strong}>{name}</span>;
  return (
    <a className={text.strong} href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
