import { useEffect } from 'react';
import { QueryState } from '../data/QueryState';
import { useAccess } from '../data/use-access';
import { useQuery } from '../data/use-query';
import { PageCommands } from '../features/commands/PageCommands';
import { LostAndRestored } from '../features/home/LostAndRestored';
import { TopBar } from '../features/pages/TopBar';
import { cx } from '../ui/cx';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import classes from './Options.module.css';
import { PacksSection } from './PacksSection';
import { PicksSection } from './PicksSection';
import { SitesSection } from './SitesSection';
import { OptionsNav } from './settings/OptionsNav';
import { SettingsSections } from './settings/SettingsSections';

/** The options page. */
export function Options() {
  const w = useWords();
  const sites = useQuery('sites', {});
  const origins = useAccess();
  useEffect(() => {
    document.title = w.pages.title(w.pages.names.options);
  }, [w]);
  return (
    <div className={classes.page}>
      <TopBar current="options" />
      <div className={classes.columns}>
        <OptionsNav />
        <main className={cx(classes.main, text.links)}>
          <h1 className={text.hiddenVisually}>{w.options.title}</h1>
          <LostAndRestored />
          <QueryState query={origins ? sites : { ...sites, data: undefined, loading: !sites.error }}>
            {(view) => (
              <>
                <SitesSection view={view} origins={origins ?? []} />
                <PicksSection view={view} />
                <PacksSection view={view} />
              </>
            )}
          </QueryState>
          <SettingsSections />
        </main>
      </div>
      <PageCommands at="options" />
    </div>
  );
}
