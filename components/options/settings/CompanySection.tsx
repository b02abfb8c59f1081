import { placeWords } from '@/locales/settings.en';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { usePolicy } from './use-settings';

/** Enough to see what is wrong; the rest is in the policy itself. */
const mostTold = 20;

/** What the company set, and what of it cannot be used. Not there where no company set anything. */
export function CompanySection() {
  const { settings: w, format } = useWords();
  const words = w.company;
  const policy = usePolicy();
  if (!policy) return null;
  const { sets, unused } = policy;
  return (
    <OptionsSection id="company" title={words.title} about={words.about}>
      <p className={text.support}>
        {words.sets}: {sets.length === 0 ? words.setsNothing : format.values(sets.map((key) => w.keys[key]))}
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
