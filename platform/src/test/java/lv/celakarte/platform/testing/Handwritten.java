package lv.celakarte.platform.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * What people wrote, without tests and without the beans that a build before this one put together:
 * those stand among the classes of a service as soon as it was packaged once.
 */
public final class Handwritten implements ImportOption {

  private static final String GENERATED = "__";

  private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return noTests.includes(location) && !location.contains(GENERATED);
  }
}
