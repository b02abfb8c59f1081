import { type DashboardPage, dashboardPages, hashOf } from '@/lib/dashboard/place';
import { Icon, Mark } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import { CommandsButton } from '../palette/CommandsButton';
import classes from './TopBar.module.css';

/** The head of our pages that are tabs of the browser, and the way from each to the others. */
export function TopBar({ current }: { current: DashboardPage | 'options' }) {
  const w = useWords();
  const isOptions = current === 'options';
  const link = (page: DashboardPage | 'options', href: string) => (
    <a key={page} href={href} aria-current={page === current ? 'page' : undefined}>
      {w.pages.names[page]}
    </a>
  );
  return (
    <header className={classes.top}>
      <span className={classes.brand}>
        <Mark />
        {w.ui.name}
      </span>
      <nav className={classes.pages} aria-label={w.pages.nav}>
        {dashboardPages.map((page) => link(page, `${isOptions ? '/dashboard.html' : ''}${hashOf(page)}`))}
        {link('options', isOptions ? '#' : '/options.html')}
      </nav>
      <span className={classes.local}>
        <Icon name="lock" small />
        {w.pages.local}
      </span>
      <CommandsButton isWide />
    </header>
  );
}
