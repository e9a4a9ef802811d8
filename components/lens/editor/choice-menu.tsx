"use client"

import Ellipsis from "lucide-react/icons/ellipsis"
import { useThing } from "@/components/lens/editor/thing"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { Menu } from "@/components/ui/menu"
import { duplicateChoice, removeChoice } from "@/lib/lens/edit/choices"
import { moveBy } from "@/lib/lens/edit/structure"

/** What can be done with a choice. Its id leaves the rules with it, where something else is left of them. */
export function ChoiceMenu({ number }: { number: number | null }) {
  const { pointer } = useThing()
  const restructure = useRestructure()
  return (
    <Menu
      label={number === null ? "Change none of these" : `Change practice ${number}`}
      trigger={<Ellipsis aria-hidden />}
      look="quiet"
      size="icon"
      items={[
        { id: "up", label: "Move up", onSelect: () => restructure((text, root) => moveBy(text, root, pointer, -1)) },
        { id: "down", label: "Move down", onSelect: () => restructure((text, root) => moveBy(text, root, pointer, 1)) },
        {
          id: "copy",
          label: "Duplicate",
          onSelect: () => restructure((text, root) => duplicateChoice(text, root, pointer)),
        },
        {
          id: "remove",
          label: "Remove",
          danger: true,
          onSelect: () => restructure((text, root) => removeChoice(text, root, pointer), "none"),
        },
      ]}
    />
  )
}
