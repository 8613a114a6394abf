/**
 * The colours of the whole field, behind what lies on it. They are drawn in a square, in which angles are those of the two
 * axes, and the drawing is stretched to the field’s shape: a style sheet alone turns by the angles of the screen.
 */
export function FieldColours() {
  return (
    <svg class="field-colours" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <foreignObject width="100" height="100">
        <div />
      </foreignObject>
    </svg>
  );
}
