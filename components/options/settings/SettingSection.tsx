import { type ReactNode, useState } from 'react';
import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { Note } from '../../ui/Note';
import { OptionsSection } from '../OptionsSection';
import { SettingFileButtons } from './SettingFileButtons';
import { Source, Warnings } from './Source';

interface SettingSectionProps<Key extends SettingKey> {
  /** Where the list at the side leads. */
  id: string;
  words: { title: string; about: string };
  view: SettingView<Key>;
  /** What the person's own value says, where another counts. */
  kept?: string;
  children: ReactNode;
}

/** A setting that has a section to itself: where its value comes from, its file, and what of it is not used. */
export function SettingSection<Key extends SettingKey>({ id, words, view, kept, children }: SettingSectionProps<Key>) {
  const [problem, setProblem] = useState<string>();
  return (
    <OptionsSection
      id={id}
      title={words.title}
      about={words.about}
      actions={
        <>
          <Source view={view} />
          <SettingFileButtons view={view} onProblem={setProblem} />
        </>
      }
    >
      {problem && (
        <Note icon="alert" tone="bad">
          {problem}
        </Note>
      )}
      <Warnings view={view} kept={kept} />
      {children}
    </OptionsSection>
  );
}
