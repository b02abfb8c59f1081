import { placeWords, settingsWords as w } from '@/locales/settings.en';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { OptionsSection } from '../OptionsSection';
import { usePolicy } from './use-settings';

const { company: words } = w;
/** Enough to see what is wrong; the rest is in the policy itself. */
const mostTold = 20;

/** What the company set, and what of it cannot be used. Not there where no company set anything. */
export function CompanySection() {
  const policy = usePolicy();
  if (!policy) return null;
  const { sets, unused } = policy;
  return (
    <OptionsSection id="company" title={words.title} about={words.about}>
      <p className={text.support}>
        {words.sets}: {sets.length === 0 ? words.setsNothing : sets.map((key) => w.keys[key]).join(', ')}
      </p>
      {unused.length > 0 && (
        <Note icon="alert" tone="warn">
          <p>{words.problems(unused.length)}</p>
          <ul>
            {unused.slice(0, mostTold).map(({ path, reason }) => (
              <li key={`${reason} ${path.join(' ')}`}>{w.invalid.at(placeWords(path), w.reason[reason])}</li>
            ))}
            {unused.length > mostTold && <li>{w.invalid.more(unused.length - mostTold)}</li>}
          </ul>
        </Note>
      )}
    </OptionsSection>
  );
}
