"use client"

import { useEditorPlace } from "@/components/lens/editor/editor-context"
import { Button } from "@/components/ui/button"
import { Message } from "@/components/ui/message"

/** Forms write into JSON; while the text is none, only the source can be mended. */
export function FormsLocked() {
  const { at, show } = useEditorPlace()
  return (
    <Message
      tone="warning"
      title="The source is not JSON at the moment"
      action={
        <Button size="dense" onClick={() => show(at, "source")}>
          Open the source
        </Button>
      }
    >
      Mend the mistakes that the list names, there or with the quick fixes. Then the forms work again.
    </Message>
  )
}
