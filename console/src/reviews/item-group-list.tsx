import { Checkbox, Group, Stack, Title } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { DecisionForm } from './decision-form';
import type { ItemGroup } from './group-items';
import { ItemCard } from './item-card';
import type { Decision } from './meaning-of-key';

type Item = Schemas['ReviewItemDto'];

const t = strings.reviews.mine;

interface Properties {
  readonly group: ItemGroup;
  readonly isChosen: (item: Item) => boolean;
  readonly onChoose: (positions: readonly number[]) => void;
  readonly offered: readonly Decision[];
  readonly asking: { readonly position: number; readonly decision: Decision } | undefined;
  readonly requireReason: boolean;
  readonly onBegin: (position: number, decision: Decision) => void;
  readonly onDecide: (position: number, decide: Schemas['DecideDto']) => void;
  readonly onBack: () => void;
}

/** Like items below their heading, which chooses all of them. */
export function ItemGroupList({ group, ...others }: Properties) {
  const { isChosen, onChoose, offered, asking, requireReason, onBegin, onDecide, onBack } = others;
  const [role, division] = [named(group.role), divisionName(group.division)];
  return (
    <Stack gap="xs" component="section" mb="lg">
      <Group gap="xs">
        {offered.length > 0 && (
          <Checkbox
            aria-label={t.chooseGroup(role, division)}
            checked={group.items.every(isChosen)}
            indeterminate={group.items.some(isChosen) && !group.items.every(isChosen)}
            onChange={() => onChoose(group.items.map(({ position }) => position))}
          />
        )}
        <Title order={2} size="h4">
          {t.group(role, division, group.items.length)}
        </Title>
      </Group>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {group.items.map((item) => (
          <ItemCard
            key={item.position}
            item={item}
            isChosen={isChosen(item)}
            onChoose={() => onChoose([item.position])}
            offered={offered}
            onDecide={(decision) => onBegin(item.position, decision)}
          >
            {asking?.position === item.position ? (
              <DecisionForm
                key={asking.decision}
                decision={asking.decision}
                requireReason={requireReason}
                item={item}
                onDecide={(decide) => onDecide(item.position, decide)}
                onBack={onBack}
              />
            ) : undefined}
          </ItemCard>
        ))}
      </Stack>
    </Stack>
  );
}
