import type { NamedRecord } from '@/lib/contract/outcomes';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';

/** A ticket by its name, where it has an address as a link. */
export function RecordLink({ label, title, url }: Pick<NamedRecord, 'label' | 'title' | 'url'>) {
  const name = (
    <>
      <Foreign>{label}</Foreign> {title !== undefined && <Foreign>{title}</Foreign>}
    </>
  );
  if (url === undefined) return <span className={text.strong}>{name}</span>;
  return (
    <a className={text.strong} href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
