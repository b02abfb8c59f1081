import { useQuery } from '../../data/use-query';

/** Whether keys without Ctrl or ⌘ do something; they do until it is known that the person does not want them. */
export function useSingleKeysOn(): boolean {
  const settings = useQuery('settings', {});
  const setting = settings.data?.find(({ key }) => key === 'panel.singleKeys');
  return setting?.value !== false;
}
