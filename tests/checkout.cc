#include "checkout.h"

std::string tandem::tests::checkout_folder() {
  return TANDEM_CHECKOUT;
}
