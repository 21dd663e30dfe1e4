package app.primed.notebook.io;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;

/// A vault's own names for sections: `{"sections": {"aha moments": "learnings"}}` in `primed.json` at its root.
public final class VaultSectionNames {
    private VaultSectionNames() {}

    /// The standard names and the vault's.
    ///
    /// @throws UserFacingException if the file is there and cannot be used; says where and why
    public static SectionNames read(Vault vault) {
        var file = vault.root().resolve("primed.json");
        if (!Files.exists(file)) {
            return SectionNames.STANDARD;
        }
        try {
            var own = new LinkedHashMap<String, SectionKind>();
            for (var name : JsonMapper.builder().build().readTree(Files.readAllBytes(file)).path("sections")
                    .properties()) {
                own.put(name.getKey(),
                        SectionKind.byId(name.getValue().asText()).orElseThrow(() -> new UserFacingException(
                                file + " gives the heading “" + name.getKey() + "” the kind “"
                                        + name.getValue().asText()
                                        + "”, which there is not.",
                                "Use a kind from the user guide, such as learnings or questions.")));
            }
            return SectionNames.STANDARD.with(own);
        } catch (JsonProcessingException e) {
            var where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new UserFacingException(file + where + " is not JSON: " + e.getOriginalMessage() + ".",
                    "Correct that line. Until then the standard section names are used.", e);
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file + ".",
                    "Until it can be read, the standard section names are used.",
                    e);
        }
    }
}
