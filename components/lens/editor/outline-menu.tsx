"use client"

import Ellipsis from "lucide-react/icons/ellipsis"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { Menu } from "@/components/ui/menu"
import type { MenuItem } from "@/components/ui/menu-line"
import { placeOfPointer } from "@/lib/lens/edit/place"
import { addQuestion, duplicateAt, moveBy, moveToPillar, removeAt } from "@/lib/lens/edit/structure"

interface OutlineMenuProps {
  pointer: string
  title: string
  kind: "pillar" | "question"
  pillars?: readonly string[] | undefined
}

/** What can be done with a pillar or a question. Nothing asks back: undo takes it back. */
export function OutlineMenu({ pointer, title, kind, pillars = [] }: OutlineMenuProps) {
  const restructure = useRestructure()
  const { pillar, question } = placeOfPointer(pointer)
  const elsewhere = pillars.flatMap((name, index): MenuItem[] => {
    if (index === pillar) return []
    const onSelect = () => restructure((text, root) => moveToPillar(text, root, pointer, index), "row")
    return [{ id: `to-${index}`, label: `Move to ${name}`, onSelect }]
  })
  const items: MenuItem[] = [
    { id: "up", label: "Move up", onSelect: () => restructure((text, root) => moveBy(text, root, pointer, -1), "row") },
    {
      id: "down",
      label: "Move down",
      onSelect: () => restructure((text, root) => moveBy(text, root, pointer, 1), "row"),
    },
    ...(kind === "question"
      ? [
          {
            id: "after",
            label: "Add a question after it",
            onSelect: () => restructure((text, root) => addQuestion(text, root, pillar, question)),
          },
        ]
      : []),
    { id: "copy", label: "Duplicate", onSelect: () => restructure((text, root) => duplicateAt(text, root, pointer)) },
    ...elsewhere,
    {
      id: "remove",
      label: "Remove",
      danger: true,
      onSelect: () => restructure((_, root) => removeAt(root, pointer), "row"),
    },
  ]
  return <Menu label={`Change ${title}`} trigger={<Ellipsis aria-hidden />} items={items} look="quiet" size="icon" />
}
