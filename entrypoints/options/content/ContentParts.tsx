import { useCustomWords } from '@/components/page/use-custom-words';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import type { ContentSettings } from '@/utils/settings/settings';
import { MinutePreview } from './MinutePreview';
import { CustomWordsPart } from './CustomWordsPart';
import './content.css';

interface Props {
  content: ContentSettings;
}

const KINDS = ['word', 'about', 'prompt'] as const;

/** The minute as it comes of all that is chosen, and what is one's own. */
export function ContentParts({ content }: Props) {
  const own = useCustomWords();
  return (
    own.all && (
      <>
        <MinutePreview content={content} />
        <WhenUnlocked isPart>
          {KINDS.map((kind) => (
            <CustomWordsPart key={kind} kind={kind} all={own.all ?? []} change={own.change} />
          ))}
        </WhenUnlocked>
      </>
    )
  );
}
