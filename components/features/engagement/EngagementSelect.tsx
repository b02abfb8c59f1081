import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isolated } from '@/lib/text/foreign';
import { Field, Select } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { engagementLabel, findEngagement } from './names';

interface EngagementSelectProps {
  label: string;
  quiet?: boolean;
  engagements: NamedEngagement[];
  value: string | undefined;
  onChange: (id: string) => void;
}

export function EngagementSelect({ label, quiet, engagements, value, onChange }: EngagementSelectProps) {
  const w = useWords();
  return (
    <Field label={label} quiet={quiet}>
      <Select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
        {value === undefined && <option value="">{w.time.chooseEngagement}</option>}
        {value !== undefined && !findEngagement(engagements, value) && (
          <option value={value}>{w.time.noSuchEngagement}</option>
        )}
        {engagements
          .filter((one) => one.archivedOn === undefined || one.id === value)
          .map((engagement) => (
            <option key={engagement.id} value={engagement.id} dir="auto">
              {isolated(engagementLabel(engagement))}
            </option>
          ))}
      </Select>
    </Field>
  );
}
