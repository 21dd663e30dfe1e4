package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HostileLinesTest {
    @Test
    void everyLineIsLongAndNamed() {
        assertTrue(HostileLines.all().allMatch(line -> line.length() >= HostileLines.LENGTH));
        assertEquals(HostileLines.all().count(), HostileLines.arguments().map(a -> a.getName()).distinct().count());
    }

    @Test
    void aRepeatedGroupOverflowsAndAPossessiveOneDoesNot() {
        var line = HostileLines.line("'", "\\\\");
        assertThrows(StackOverflowError.class, () -> Pattern.compile("'(\\\\.|[^'])*'").matcher(line).matches());
        assertEquals(false, Pattern.compile("'(?>\\\\.|[^'])*+'").matcher(line).matches());
    }
}
