import { i18n } from '@/utils/texts/i18n';
import { encodeQR } from 'qr';

interface Props {
  code: string;
}

/** Light around it, without which no camera finds it, in modules. */
const BORDER = 3;

/** The code as a QR picture, for who carries it over with a camera. */
export function CodePicture({ code }: Props) {
  const rows = encodeQR(code, 'raw', { border: BORDER, ecc: 'medium' });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="code-picture" role="img" viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <title>{i18n.t('options.computers.picture')}</title>
      <path d={path} />
    </svg>
  );
}
