"use client"

import Ellipsis from "lucide-react/icons/ellipsis"
import { useThing, useWrite } from "@/components/lens/editor/thing"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { Menu } from "@/components/ui/menu"
import { moveBy, removeAt } from "@/lib/lens/edit/structure"

interface RuleMenuProps {
  index: number
  count: number
  isDefault: boolean
}

export function RuleMenu({ index, count, isDefault }: RuleMenuProps) {
  const { pointer } = useThing()
  const write = useWrite()
  const restructure = useRestructure()
  const move = (steps: number) => restructure((text, root) => moveBy(text, root, pointer, steps), "none")
  return (
    <Menu
      label={`Change rule ${index + 1}`}
      trigger={<Ellipsis aria-hidden />}
      look="quiet"
      size="icon"
      items={[
        { id: "up", label: "Ask it earlier", disabled: index === 0, onSelect: () => move(-1) },
        { id: "down", label: "Ask it later", disabled: index === count - 1, onSelect: () => move(1) },
        {
          id: "default",
          label: "Make it the default",
          disabled: isDefault,
          onSelect: () => write(["condition"], "default", "the condition"),
        },
        {
          id: "remove",
          label: "Remove",
          danger: true,
          onSelect: () => restructure((_, root) => removeAt(root, pointer), "none"),
        },
      ]}
    />
  )
}
