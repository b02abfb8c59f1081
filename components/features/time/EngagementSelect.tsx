import type { NamedEngagement } from '@/lib/accounts/engagement';
import { Field, Select } from '../../ui/Field';
import { engagementLabel, findEngagement } from './words';

interface EngagementSelectProps {
  label: string;
  quiet?: boolean;
  engagements: NamedEngagement[];
  value: string | undefined;
  onChange: (id: string) => void;
}

export function EngagementSelect({ label, quiet, engagements, value, onChange }: EngagementSelectProps) {
  return (
    <Field label={label} quiet={quiet}>
      <Select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
        {value === undefined && <option value="">Choose an engagement</option>}
        {value !== undefined && !findEngagement(engagements, value) && (
          <option value={value}>Engagement not found</option>
        )}
        {engagements.map((engagement) => (
          <option key={engagement.id} value={engagement.id}>
            {engagementLabel(engagement)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
