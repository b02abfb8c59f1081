import type { Layer } from '@/lib/settings/resolve';
import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { placeWords } from '@/locales/settings.en';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Settings.module.css';
import { useSave } from './use-save';

interface SourceProps<Key extends SettingKey> {
  view: SettingView<Key>;
  /** Where several layers count together: that of what the person can change. */
  from?: Layer;
}

/** Where the value is from, and the way back to the layer below. */
export function Source<Key extends SettingKey>({ view, from = view.from }: SourceProps<Key>) {
  const w = useWords().settings;
  const { save, saving } = useSave(view);
  const name = w.keys[view.key];
  const back = view.each.team === undefined ? w.back.default : w.back.team;
  return (
    <span className={classes.source}>
      <Tag icon={from === 'policy' ? 'lock' : undefined}>{w.from[from]}</Tag>
      {view.each.person !== undefined && !view.fixed && (
        <Button
          small
          look="quiet"
          disabled={saving}
          aria-label={w.backOf(name, back)}
          onClick={() => void save({ value: null }, w.wentBack(name))}
        >
          {back}
        </Button>
      )}
    </span>
  );
}

interface WarningsProps<Key extends SettingKey> {
  view: SettingView<Key>;
  /** The person's own value, which waits behind a policy's. */
  kept?: string;
}

const mostTold = 3;

/** What was passed over, and that a company fixed it. */
export function Warnings<Key extends SettingKey>({ view, kept }: WarningsProps<Key>) {
  const w = useWords().settings;
  const { save, saving } = useSave(view);
  const newer = view.invalid.some(({ layer, reason }) => layer === 'person' && reason === 'newer');
  const others = view.invalid.filter(({ reason }) => reason !== 'newer');
  if (!view.fixed && view.invalid.length === 0) return null;
  return (
    <div className={classes.warnings}>
      {view.fixed && (
        <p className={text.meta}>
          {w.fixed}
          {view.each.person !== undefined && ` ${kept ? w.kept(kept) : w.keptWhole}`}
        </p>
      )}
      {newer && (
        <Note icon="alert" tone="warn">
          <p>{w.newer.title}</p>
          {!view.fixed && (
            <Button small disabled={saving} onClick={() => void save({ value: view.value, overNewer: true })}>
              {w.newer.replace}
            </Button>
          )}
        </Note>
      )}
      {[...Map.groupBy(others, ({ layer }) => layer)].map(([layer, all]) => (
        <Note key={layer} icon="alert" tone="warn">
          {/* Of what is put together from all layers the good entries of this one count. */}
          <p>{view.each[layer] === undefined ? w.invalid[layer] : w.invalid.part(layer)}</p>
          <ul>
            {all.slice(0, mostTold).map(({ path, reason }) => (
              <li key={path.join(' ')}>{w.invalid.at(placeWords(path), w.reason[reason])}</li>
            ))}
            {all.length > mostTold && <li>{w.invalid.more(all.length - mostTold)}</li>}
          </ul>
        </Note>
      ))}
    </div>
  );
}
