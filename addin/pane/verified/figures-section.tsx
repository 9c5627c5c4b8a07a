import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureSeen } from '../../../shared/api/verified';
import { Section } from '../controls/section';
import { FigureEntry } from './figure-entry';

/** 核实数 of a park, and what can be done about each and besides; nothing where there is neither. */
export const FiguresSection = ({
  figures,
  waits = 0,
  of,
  children,
}: {
  readonly figures: readonly FigureSeen[];
  /** How many wait for whoever looks. */
  readonly waits?: number;
  readonly of?: (figure: FigureSeen) => ReactNode;
  readonly children?: ReactNode;
}) =>
  figures.length > 0 || Boolean(children) ? (
    <Section
      title={figures.length === 0 ? '核实数' : `核实数（${String(figures.length)} 个）`}
      aside={
        waits > 0 && (
          <Badge appearance="tint" color="warning">
            {waits} 个待答复
          </Badge>
        )
      }
    >
      {figures.map((figure) => (
        <FigureEntry key={figure.id} figure={figure}>
          {of?.(figure)}
        </FigureEntry>
      ))}
      {children}
    </Section>
  ) : null;
