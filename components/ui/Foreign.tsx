import { isolated, shown } from '@/lib/text/foreign';

interface ForeignProps {
  children: string;
  className?: string;
  title?: string;
}

/**
 * What a site, a person or a file says. It is set apart, so that its direction ends with it, and what is not drawn of
 * it is shown by a mark: `‹U+202E›`. Within a sentence of ours the catalogue does the same (`locales/isolating.ts`).
 */
export function Foreign({ children, className, title }: ForeignProps) {
  return (
    <bdi className={className} title={title === undefined ? undefined : isolated(shown(title))}>
      {shown(children)}
    </bdi>
  );
}
