import { useTexts } from '@/components/hooks/use-texts';

interface Props {
  /** The choice that says something, by its id. */
  from: string;
}

/** What an everyday word or a body cue asks on the way to a feeling. */
export function LeadOn({ from }: Props) {
  const leads = useTexts('leads');
  return (
    <p class="lead-on" role="status">
      {leads?.get(from)}
    </p>
  );
}
