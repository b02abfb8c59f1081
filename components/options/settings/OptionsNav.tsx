import { useEffect, useState } from 'react';
import type { Words } from '@/locales/words';
import { Icon, type IconName } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import classes from './OptionsNav.module.css';
import { usePolicy } from './use-settings';

const places = [
  ['sites', 'globe'],
  ['packet', 'packet'],
  ['accounts', 'flag'],
  ['records', 'check'],
  ['runbooks', 'book'],
  ['privacy', 'shield'],
  ['backup', 'download'],
  ['time', 'clock'],
  ['panel', 'keyboard'],
  ['language', 'edit'],
  ['you', 'user'],
  ['company', 'lock'],
] as const satisfies [keyof Words['settings']['nav'], IconName][];

/** The sections of the page, at its side. */
export function OptionsNav() {
  const w = useWords().settings;
  const current = useSectionInView();
  const hasPolicy = usePolicy() !== undefined;
  return (
    <nav className={classes.side} aria-label={w.nav.label}>
      {places
        .filter(([id]) => id !== 'company' || hasPolicy)
        .map(([id, icon]) => (
          <a key={id} href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
            <Icon name={icon} />
            {w.nav[id]}
          </a>
        ))}
    </nav>
  );
}

/** The last section whose start is above the upper third of the window. */
function useSectionInView(): string {
  const [current, setCurrent] = useState<string>(places[0][0]);
  useEffect(() => {
    const look = () => {
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const above = places.filter(([id]) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
        return top < window.innerHeight / 3;
      });
      const there = places.filter(([id]) => document.getElementById(id));
      const last = isAtEnd && window.scrollY > 0 ? there.at(-1) : above.at(-1);
      setCurrent((last ?? places[0])[0]);
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return current;
}
